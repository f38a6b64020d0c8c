import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { networkFileSystem, networkTypeOf } from '../../src/graph/sqlite/network-file-system.ts';

const MOUNTS = `proc /proc proc rw,relatime 0 0
/dev/vda / ext4 rw,relatime 0 0
nas:/export /mnt/nas nfs4 rw,vers=4.2 0 0
//files/office /mnt/the\\040office cifs rw 0 0
/dev/vdb /mnt/nas/scratch xfs rw 0 0
nas:/home /home nfs rw 0 0
/dev/vdc /home ext4 rw 0 0
me@host: /home/me/far fuse.sshfs rw 0 0
share /host 9p rw 0 0
`;

describe('a folder', () => {
  it.each([
    ['/mnt/nas', 'nfs4'],
    ['/mnt/nas/a/b', 'nfs4'],
    ['/mnt/the office/data', 'cifs'],
    ['/home/me/far/data', 'fuse.sshfs'],
    ['/host/data', '9p'],
  ])('%s is on the network file system %s', (path, type) => {
    expect(networkTypeOf(path, MOUNTS)).toBe(type);
  });

  it.each([
    ['/', 'on the disk of the machine'],
    ['/var/data', 'on the disk of the machine'],
    ['/mnt/nas-of-old/data', 'beside a mount point of which its name begins with the letters'],
    ['/mnt/nas/scratch/data', 'on a disk that is mounted inside a network drive'],
    ['/home/me/data', 'on a disk that was mounted over a network drive'],
  ])('%s is local: %s', (path) => {
    expect(networkTypeOf(path, MOUNTS)).toBeNull();
  });

  it('is not judged by a table that says nothing of it', () => {
    expect(networkTypeOf('/data', '')).toBeNull();
    expect(networkTypeOf('/data', 'half a line\n\n')).toBeNull();
  });

  it.runIf(existsSync('/proc/self/mounts'))('need not exist yet', () => {
    const folder = tmpdir();
    expect(networkFileSystem(`${folder}/not/there/yet`)).toBe(networkFileSystem(folder));
  });
});
