/** Where a click on a model leads. */
export const ONE_MODEL = [{ title: 'Only this model', to: 'models', carrying: ['model'] }];
