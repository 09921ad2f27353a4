import { SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { ChangePassword, OwnSettings } from '@rapport/access-web';
import { Section, setSingleKeys, singleKeysAreOn } from '@rapport/shared-ui';

/** One's own settings. */
export function OwnSettingsPage() {
  return (
    <>
      <Section title="You">
        <OwnSettings />
      </Section>
      <Section title="This device">
        <DeviceSettings />
      </Section>
      <Section title="Password">
        <ChangePassword />
      </Section>
    </>
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
