import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** What Linux calls the file systems of other machines, and of hosts that share a folder with a guest. */
const NETWORK_TYPES = new Set([
  ...['nfs', 'nfs4', 'cifs', 'smb2', 'smb3', 'smbfs', 'ncpfs', 'afs', 'coda', '9p'],
  ...['ceph', 'glusterfs', 'lustre', 'beegfs', 'gpfs', 'gfs2', 'ocfs2', 'orangefs', 'davfs', 'vboxsf'],
  ...['fuse.sshfs', 'fuse.glusterfs', 'fuse.ceph', 'fuse.ceph-fuse', 'fuse.s3fs', 'fuse.rclone'],
  ...['fuse.gcsfuse', 'fuse.blobfuse', 'fuse.blobfuse2', 'fuse.davfs2', 'fuse.smbnetfs', 'fuse.curlftpfs'],
  ...['fuse.vmhgfs-fuse', 'fuse.goofys', 'fuse.juicefs', 'fuse.mount-s3'],
]);

/**
 * The kind of network file system that a folder is on; null where it is on a local one, or where the system does not
 * say, as on everything but Linux. The folder need not exist yet.
 */
export function networkFileSystem(folder: string): string | null {
  const mounts = textOfMounts();
  return mounts === null ? null : networkTypeOf(nearestReal(resolve(folder)), mounts);
}

/**
 * The same from a table of mounts, one in a line: device, mount point, type, options. The deepest mount point above the
 * folder counts, and of equal ones the last, which covers the others (proc_pid_mounts(5)).
 *
 * @param path absolute and without links
 */
export function networkTypeOf(path: string, mounts: string): string | null {
  let deepest = '';
  let found: string | null = null;
  for (const line of mounts.split('\n')) {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) continue;
    const above = unescaped(point);
    if (above.length < deepest.length || !isWithin(path, above)) continue;
    deepest = above;
    found = type;
  }
  return found !== null && NETWORK_TYPES.has(found) ? found : null;
}

function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(above.endsWith(sep) ? above : `${above}${sep}`);
}

/** Spaces, tabs, line ends and backslashes are written as three octal digits. */
function unescaped(point: string): string {
  return point.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** The path without links of the folder, or of the nearest folder above it that exists. */
function nearestReal(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const above = dirname(folder);
  return above === folder ? folder : nearestReal(above);
}

function textOfMounts(): string | null {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    // Another system than Linux, or one that hides its mounts.
    return null;
  }
}
