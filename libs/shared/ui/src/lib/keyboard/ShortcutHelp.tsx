import { Kbd, Modal, Table } from '@mantine/core';
import { useState } from 'react';
import { keysInWords, useShortcut, useShortcutList, type RegisteredShortcut } from './shortcuts';

/** The help that `?` opens: what the keys do on this screen. */
export function ShortcutHelp() {
  const [shown, setShown] = useState<readonly RegisteredShortcut[]>();
  const list = useShortcutList();
  useShortcut('?', 'Show the keyboard shortcuts', () => setShown(list()));

  return (
    <Modal opened={shown !== undefined} onClose={() => setShown(undefined)} title="Keyboard shortcuts">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Keys</Table.Th>
            <Table.Th scope="col">What they do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown
            ?.filter(({ keys }) => keys.length > 0)
            .map(({ keys, says }) => (
              <Table.Tr key={keys.join()}>
                <Table.Td>
                  <Kbd>{keys.map(keysInWords).join(' or ')}</Kbd>
                </Table.Td>
                <Table.Td>{says}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
