import { NavLink, Stack } from '@mantine/core';
import { Link, Outlet, useLocation } from 'react-router';
import { mayDo, type Role } from '@rapport/access-domain';
import { useViewer } from '@rapport/shared-client';
import { Forbidden, NotFound, Page } from '@rapport/shared-ui';
import classes from './SettingsFrame.module.css';
import { settingsPages, type SettingsPage } from './settings-pages';

/** The settings: the pages that one may open at the side, the one that is open beside them. */
export function SettingsFrame() {
  const { role } = useViewer();
  const { pathname } = useLocation();
  const shown = settingsPages.find((page) => addressOf(page) === pathname.replace(/\/$/, ''));
  if (!shown) return <NotFound />;
  return (
    <Page title={shown.path === '' ? 'Settings' : `Settings: ${shown.label}`}>
      <div className={classes['frame']}>
        <nav aria-label="Settings">
          <ul className={classes['pages']}>
            {settingsPages
              .filter((page) => mayOpen(role, page))
              .map((page) => (
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
          {mayOpen(role, shown) ? <Outlet /> : <Forbidden />}
        </Stack>
      </div>
    </Page>
  );
}

function mayOpen(role: Role, { needs }: SettingsPage): boolean {
  return needs === undefined || mayDo(role, needs);
}

function addressOf({ path }: SettingsPage): string {
  return path === '' ? '/settings' : `/settings/${path}`;
}
