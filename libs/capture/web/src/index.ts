export { QuickCapture, type QuickCaptureProps } from './lib/QuickCapture';
