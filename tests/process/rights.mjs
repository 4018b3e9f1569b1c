// With which rights a command is run (`through` of runCommand).

export const asRoot = process.getuid?.() === 0;

/** Root may read and write everywhere, whatever the modes of files say, unless that is taken from it. */
export const bound = { through: asRoot ? ["/usr/bin/setpriv", "--bounding-set", "-all"] : [] };

const reading = "+dac_override,+dac_read_search";
/** A user without an account, who may read what root may. Only root can become one; anybody else stays who he is. */
export const unknownUser = { through: asRoot ? ["/usr/bin/setpriv", "--reuid", "54321", `--inh-caps=${reading}`, `--ambient-caps=${reading}`] : [] };
