export { AudienceField } from './lib/AudienceField';
export { AudienceText, AudienceTextFragment } from './lib/AudienceText';
export { ChangePassword } from './lib/ChangePassword';
export { Colleagues } from './lib/Colleagues';
export { OwnSettings } from './lib/OwnSettings';
export { signIn, signInOptions, signOut, type SignInOptions } from './lib/session';
export { SignInForm } from './lib/SignInForm';
export { useSignedIn, type SignedIn } from './lib/use-signed-in';
