import { readSettings } from './settings.ts';

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, demo: false, redisUrl: null });
  });

  it('name all faults at once', () => {
    const read = () =>
      readSettings({ DUBAN_PORT: '99999', REDIS_URL: 'http://x', DUBAN_DEMO: 'ja' });
    expect(read).toThrow(/DUBAN_PORT.*|REDIS_URL.*|DUBAN_DEMO/);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ code: 'settings-malformed' });
      expect((error as { details: { faults: string[] } }).details.faults).toHaveLength(3);
    }
  });

  it('keep the demo apart from real data', () => {
    expect(readSettings({ DUBAN_DEMO: '1' }).dataFolder).toMatch(/data\/demo$/);
  });
});
