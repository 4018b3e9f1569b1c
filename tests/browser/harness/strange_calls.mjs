// Which lines of a trace are none of the host's business. What is not known to be harmless is strange.

// What reads about a file without reading it, and what ends or describes the process itself.
const harmless = /^(access|faccessat2?|stat|lstat|newfstatat|statx|statfs|fstatfs|readlink|readlinkat|getcwd|exit|exit_group|wait4|kill|rt_sigreturn|arch_prctl)$/;
const opening = /^(open|openat|openat2|creat)$/;
const changing = /^(mkdir|mkdirat|rmdir|unlink|unlinkat|rename|renameat2?|chmod|fchmodat2?|utimensat|truncate|link|linkat)$/;

// Libraries, locale and what SQLite seeds its random numbers with: to be read only.
const system = /^(\/usr)?\/lib(64|32|x32)?\/|^\/etc\/(ld\.so\.|localtime$)|^\/usr\/share\/(locale|zoneinfo)\/|^\/usr\/lib\/locale\/|^\/dev\/urandom$|^\/proc\/self\/fd\/\d+$/;

/** The paths of a call, those relative to a folder's descriptor resolved. @param {string} given @returns {string[]} */
function pathsOf(given) {
  return [...given.matchAll(/(?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"/g)].map(([, , folder, path]) => (path.startsWith("/") || !folder ? path : `${folder}/${path}`));
}

/**
 * @param {string[]} trace lines of `strace -f -y`
 * @param {string} program the host
 * @param {string[]} own folders that are the host's
 */
export function strangeCalls(trace, program, own) {
  /** @param {string} path */
  const isOwn = (path) => !path.includes("/../") && own.some((folder) => path === folder || path.startsWith(`${folder}/`));
  /** Missing parents of its folders are made. @param {string} path */
  const isParent = (path) => own.some((folder) => folder.startsWith(`${path}/`));
  return trace.filter((line, index) => {
    const [, call, given] = /^(?:\d+ +)?(\w+)\((.*)$/s.exec(line) ?? [];
    if (call === undefined) return !/^\d+ +(\+\+\+|---) /.test(line);
    const paths = pathsOf(given);
    if (call === "execve") return index !== 0 || paths[0] !== program;
    if (harmless.test(call)) return false;
    if (opening.test(call)) return !paths.every((path) => isOwn(path) || (system.test(path) && /O_RDONLY/.test(given)));
    if (changing.test(call)) return paths.length === 0 || !paths.every((path) => isOwn(path) || (call.startsWith("mkdir") && isParent(path)));
    return true;
  });
}
