export function lockfileFaults(lock: object, manifest: object): string[];
export function sbomFaults(bom: object, lock: object): string[];
export function auditVerdict(text: string): { readonly unknown?: string; readonly dangerous?: readonly string[] };
