import {
  ActionIcon,
  Box,
  Burger,
  Button,
  Group,
  Kbd,
  AppShell as MantineAppShell,
  NavLink,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconSearch, type TablerIcon } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import classes from './AppShell.module.css';
import { RouteAnnouncer } from './RouteAnnouncer';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
  readonly icon: TablerIcon;
}

export interface AppShellProps {
  readonly navigation: readonly NavigationItem[];
  /** Below the navigation: who is signed in, signing out. */
  readonly account: ReactNode;
  /** The main action, in reach on every screen; left out where the role does not allow it. */
  readonly action?: { readonly to: string; readonly label: string };
  readonly onSearch: () => void;
  readonly children: ReactNode;
}

/** The frame of all screens: navigation at the side, on a phone behind a button; search; the screen itself. */
export function AppShell({ navigation, account, action, onSearch, children }: AppShellProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const isPhone = useMediaQuery('(max-width: 48em)');
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shownPath = useRef(pathname);

  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    close();
    // Who uses the keyboard or a screen reader goes on where the new screen begins, unless it asks for the focus itself.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname, close]);

  return (
    <MantineAppShell
      header={{ height: 52, collapsed: !isPhone }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <a href="#main" className={classes['skip']}>
        Skip to content
      </a>
      <MantineAppShell.Header className={classes['header']} aria-hidden={!isPhone}>
        {isPhone && (
          <Group h="100%" px="sm" gap="xs" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              size="sm"
              aria-label={isOpen ? 'Close navigation' : 'Open navigation'}
              aria-expanded={isOpen}
              aria-controls="navigation"
            />
            <Text fw={700} flex={1}>
              Rapport
            </Text>
            <ActionIcon variant="subtle" size="lg" aria-label="Search" onClick={onSearch}>
              <IconSearch size={20} aria-hidden />
            </ActionIcon>
            {action && (
              <ActionIcon component={Link} to={action.to} variant="filled" size="lg" aria-label={action.label}>
                <IconPlus size={20} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        )}
      </MantineAppShell.Header>
      <MantineAppShell.Navbar id="navigation" p="sm" className={classes['navbar']} aria-label="Main">
        {!isPhone && (
          <Text fw={700} px="xs" pb="sm">
            Rapport
          </Text>
        )}
        {!isPhone && action && (
          <Button component={Link} to={action.to} leftSection={<IconPlus size={16} aria-hidden />} mb="xs">
            {action.label}
          </Button>
        )}
        {!isPhone && (
          <UnstyledButton className={classes['search']} onClick={onSearch}>
            <IconSearch size={16} aria-hidden />
            <span>Search</span>
            <Kbd size="xs">Ctrl K</Kbd>
          </UnstyledButton>
        )}
        <Box component="ul" className={classes['items']}>
          {navigation.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <NavLink
                component={Link}
                to={to}
                label={label}
                leftSection={<Icon size={18} aria-hidden />}
                active={isWithin(pathname, to)}
                aria-current={isWithin(pathname, to) ? 'page' : undefined}
                onClick={close}
              />
            </li>
          ))}
        </Box>
        <div className={classes['account']}>{account}</div>
      </MantineAppShell.Navbar>
      <MantineAppShell.Main id="main" ref={main} tabIndex={-1}>
        {children}
      </MantineAppShell.Main>
      <RouteAnnouncer />
    </MantineAppShell>
  );
}

function isWithin(pathname: string, to: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
}
