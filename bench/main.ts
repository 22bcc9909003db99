// `npm run bench -- validate`: what validation costs, as a ratio to JSON.parse of the same lines in the same run.
import { benchValidate } from "./validate.ts";

const benches: Readonly<Record<string, () => void>> = { validate: benchValidate };
const name = process.argv[2] ?? "";
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
	console.error(`Name a bench: ${Object.keys(benches).join(", ")}`);
	process.exit(2);
}
bench();
