/** Gives somebody a file to keep, named after what is in it: "Briefing-River-Board.docx". */
export function saveFile(title: string, extension: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${title.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')}.${extension}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
