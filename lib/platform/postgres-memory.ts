const megabyte = 1024 ** 2;

/**
 * Settings of the embedded PostgreSQL that follow from what a machine or container has, as `name=value`.
 * A quarter for its buffers, as its own documentation advises, within 64 and 8,192 MB: a search among a million records reads
 * up to 10,000 pages of 5 GB, and each that has to be brought in from elsewhere costs more than all else done with its row.
 * @param bytes memory of the machine or container
 */
export function memorySettings(bytes: number): readonly string[] {
  const buffers = Math.round(Math.min(8192, Math.max(64, bytes / 4 / megabyte)));
  return [
    `shared_buffers=${buffers}MB`,
    // Pages that are not in the buffers mostly lie in the system's cache: handed to processes of their own (PostgreSQL's
    // `worker`), each costs two cores a change of process. From a disk they are still asked for ahead.
    "io_method=sync",
  ];
}
