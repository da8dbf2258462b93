// Imported first by every command, and written so that old Nodes can read it: they should be told, not crash.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "This needs Node 20.19 or newer, and found " +
      process.versions.node +
      ". Install a newer Node and try again.",
  );
  process.exit(1);
}
