import { SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ChangePassword, LinkProvider, OwnSettings, useSignInOptions } from '@rapport/access-web';
import { Section, setSingleKeys, singleKeysAreOn } from '@rapport/shared-ui';

/** One's own settings. */
export function OwnSettingsPage() {
  const options = useSignInOptions();
  const [search] = useSearchParams();
  return (
    <>
      <Section title="You">
        <OwnSettings />
      </Section>
      <Section title="This device">
        <DeviceSettings />
      </Section>
      {options?.passwords && (
        <Section title="Password">
          <ChangePassword />
        </Section>
      )}
      {options?.passwords && options.provider && (
        <Section title={options.provider}>
          <LinkProvider provider={options.provider} isLinked={search.has('linked')} problem={search.get('problem')} />
        </Section>
      )}
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
