import { createHash, randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** Files that another machine created earlier than this, in milliseconds, count as left behind. */
const LONG_AGO = 24 * 60 * 60 * 1000;

const NAME = /^\..*\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.automl-images\.tmp$/s;

/** Process ids are meaningful on one machine only. */
const THIS_MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** An unused name next to the file or folder that identifies the process and machine that writes it. */
export function temporaryPath(path: string): string {
	const owner = `${THIS_MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}`;
	return join(dirname(path), `.${basename(path)}.${owner}.automl-images.tmp`);
}

/** Removes what killed conversions left in a folder: their process is gone, or they are from another machine and a day old. */
export async function removeLeftovers(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const [, machine, process] = NAME.exec(name) ?? [];
		if (machine === undefined) {
			continue;
		}
		const path = join(folder, name);
		const isLeft = machine === THIS_MACHINE ? !isRunning(Number(process)) : await isOld(path);
		if (isLeft) {
			await rm(path, { force: true, recursive: true }).catch(() => undefined);
		}
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		// A process that cannot be signaled exists anyway.
		return (error as NodeJS.ErrnoException).code !== "ESRCH";
	}
}

async function isOld(path: string): Promise<boolean> {
	return stat(path).then(
		({ mtimeMs }) => Date.now() - mtimeMs > LONG_AGO,
		() => false,
	);
}
