/** Whether the path of an address can be read as text: `%F0%9F`, half a letter, cannot, and names nothing. */
export function isReadablePath(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
