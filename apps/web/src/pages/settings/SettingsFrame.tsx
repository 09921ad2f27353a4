import { NavLink, Stack } from '@mantine/core';
import { Link, Outlet, useLocation } from 'react-router';
import { NotFound, Page } from '@rapport/shared-ui';
import classes from './SettingsFrame.module.css';
import { settingsPages, type SettingsPage } from './settings-pages';

/** The settings: their pages at the side, the one that is open beside them. */
export function SettingsFrame() {
  const { pathname } = useLocation();
  const shown = settingsPages.find((page) => addressOf(page) === pathname.replace(/\/$/, ''));
  if (!shown) return <NotFound />;
  return (
    <Page title={shown.path === '' ? 'Settings' : `Settings: ${shown.label}`}>
      <div className={classes['frame']}>
        <nav aria-label="Settings">
          <ul className={classes['pages']}>
            {settingsPages.map((page) => (
              <li key={page.path}>
                <NavLink
                  component={Link}
                  to={addressOf(page)}
                  label={page.label}
                  active={page === shown}
                  aria-current={page === shown ? 'page' : undefined}
                />
              </li>
            ))}
          </ul>
        </nav>
        <Stack gap="xl" miw={0}>
          <Outlet />
        </Stack>
      </div>
    </Page>
  );
}

function addressOf({ path }: SettingsPage): string {
  return path === '' ? '/settings' : `/settings/${path}`;
}
