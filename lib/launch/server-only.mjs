// For the web process, which runs without the react-server condition because Next brings its own React: beside Next it
// loads data code, and in a process that is nothing but the server the package `server-only` has nothing to guard.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only"
      ? { url: "data:text/javascript,", format: "module", shortCircuit: true }
      : next(specifier, context),
});
