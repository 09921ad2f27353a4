export { renderApp, testViewer, type Answers, type RenderAppOptions, type RenderedApp } from './lib/testing/render-app';
