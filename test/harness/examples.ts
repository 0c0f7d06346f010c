import { App } from 'cdk8s';

/** The app that a program in `examples/` makes and would synthesize. A program runs once in each test file. */
export async function appOf(program: string): Promise<App> {
  const synthesized: App[] = [];
  const synth = jest.spyOn(App.prototype, 'synth').mockImplementation(function (this: App) {
    synthesized.push(this);
  });
  try {
    await import(`../../examples/${program}`);
  } finally {
    synth.mockRestore();
  }
  const [app] = synthesized;
  if (app === undefined) throw new Error(`examples/${program} synthesizes no app`);
  return app;
}
