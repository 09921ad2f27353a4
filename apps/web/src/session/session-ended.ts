type Listener = () => void;

const listeners = new Set<Listener>();
let hasEnded = false;

function set(value: boolean): void {
  hasEnded = value;
  for (const listener of listeners) listener();
}

/** Whether the server has said, since the last sign-in, that it no longer knows who asks. */
export const sessionEnded = {
  tell: () => set(true),
  forget: () => set(false),
  get: () => hasEnded,
  subscribe: (listener: Listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
