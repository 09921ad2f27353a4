import { SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { ChangePassword, Colleagues, OwnSettings } from '@rapport/access-web';
import { Page, Section, setSingleKeys, singleKeysAreOn } from '@rapport/shared-ui';

/** One's own settings, and who else is here. */
export function SettingsPage() {
  return (
    <Page title="Settings" width="narrow">
      <Stack gap="xl">
        <Section title="You">
          <OwnSettings />
        </Section>
        <Section title="This device">
          <DeviceSettings />
        </Section>
        <Section title="Password">
          <ChangePassword />
        </Section>
        <Section title="People and teams">
          <Colleagues />
        </Section>
      </Stack>
    </Page>
  );
}

function DeviceSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [keysAreOn, setKeysAreOn] = useState(singleKeysAreOn);
  return (
    <Stack gap="md" align="start">
      <SegmentedControl
        aria-label="Colours"
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'auto', label: 'As the device' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
      <Switch
        label="Keyboard shortcuts of one key"
        description="Press ? on any screen to see them. Ctrl K works in any case."
        checked={keysAreOn}
        onChange={({ currentTarget }) => {
          setSingleKeys(currentTarget.checked);
          setKeysAreOn(currentTarget.checked);
        }}
      />
    </Stack>
  );
}
