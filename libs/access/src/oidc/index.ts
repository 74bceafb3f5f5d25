export * from './oidc.single-sign-on.ts';
