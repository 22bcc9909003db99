import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where everything that tests download is kept between runs. */
export const CACHE = join(ROOT, ".vscode-test");
