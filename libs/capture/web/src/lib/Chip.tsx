import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './QuickCapture.module.css';

export interface ChipProps {
  /** What the chip is, for who hears it: "Due on". */
  readonly label: string;
  readonly children: ReactNode;
  /** Not known, or not there yet. */
  readonly isOpen?: boolean;
  /** The field that corrects it. */
  readonly field: ReactNode;
}

/** A part of what was understood; a click or Enter opens the field that corrects it. */
export function Chip({ label, children, isOpen = false, field }: ChipProps) {
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <Popover opened={opened} onChange={(next) => !next && close()} trapFocus returnFocus withArrow width={280}>
      <Popover.Target>
        <UnstyledButton className={classes['chip'] ?? ''} data-open={isOpen || undefined} onClick={toggle}>
          <span className={classes['label']}>{label}</span>
          {isOpen && <IconAlertTriangle size={14} aria-hidden />}
          <bdi>{children}</bdi>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>{field}</Popover.Dropdown>
    </Popover>
  );
}
