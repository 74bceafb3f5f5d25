declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css';
/** A sheet as text, for a shadow. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
/** The address of a file that is served beside the pages. */
declare module '*?url' {
  const address: string;
  export default address;
}
