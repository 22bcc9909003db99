import { existsSync } from "node:fs";

/** Reference data that is next to the project but not part of it. */
export const SHARED = "../shared/";

/** The value for a test's `skip`: false if the shared file exists, otherwise the reason to print. */
export function withoutShared(path: string): string | false {
	return existsSync(SHARED + path) ? false : `${SHARED}${path} is not there`;
}
