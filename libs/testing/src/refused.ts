/** What a refused request is answered with. @param status default 409 */
export const refused = (code: string, status = 409) => ({
  status,
  body: expect.objectContaining({ code, status }) as unknown,
});
