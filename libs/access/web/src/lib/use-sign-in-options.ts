import { useEffect, useState } from 'react';
import { signInOptions, type SignInOptions } from './session';

/** What ways in there are; undefined until it is known. */
export function useSignInOptions(): SignInOptions | undefined {
  const [options, setOptions] = useState<SignInOptions>();
  useEffect(() => {
    let isShown = true;
    void signInOptions().then((offered) => isShown && setOptions(offered));
    return () => {
      isShown = false;
    };
  }, []);
  return options;
}
