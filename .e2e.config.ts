import base from "./playwright.config";
export default { ...base, webServer: undefined, projects: base.projects?.filter(({ name }) => name === "staff") };
