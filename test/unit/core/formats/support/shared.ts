import { existsSync } from "node:fs";

/** Reference data that lies beside the project and is no part of it. */
export const SHARED = "../shared/";

/** The value for a test's `skip`: false where the shared file is there, else the reason that is printed. */
export function withoutShared(path: string): string | false {
	return existsSync(SHARED + path) ? false : `${SHARED}${path} is not there`;
}
