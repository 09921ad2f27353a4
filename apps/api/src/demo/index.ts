import { acceptanceStory } from './acceptance-story';
import type { DemoSetting, DemoStep } from './demo-step';
import { fictionalWorld } from './fictional-world';

export { homeOrganisation } from './acceptance-story';
export type { DemoSetting, DemoStep } from './demo-step';

/** All of the demo, in the order in which it happens: the acceptance story, then the fictional world around it. */
export function demoSteps(setting: DemoSetting): DemoStep[] {
  return [...acceptanceStory(setting), ...fictionalWorld(setting)];
}
