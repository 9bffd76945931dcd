// Commands of the editor that lenses name. The extension registers them.

/** Runs a simulation; arguments are the file's address and the simulation's name. */
export const runCommand = 'cellwright.run';

/** Opens what the last run of a simulation gave; the same arguments. */
export const lastResultCommand = 'cellwright.openResults';

/** The editor's own list of problems. */
export const problemsCommand = 'workbench.actions.view.problems';
