/** A command to run. */
export interface Step {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether it is a batch file, which wants a shell. */
  readonly shell?: true;
  /** What is added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A machine: what Node calls its platform, and the user's home folder. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** Makes a certificate for localhost, if there is no valid one, and has the machine trust it. */
export declare function certificate(platform: NodeJS.Platform): Step;
/** The files of that certificate. */
export declare function certificateFiles(home: string): { readonly cert: string; readonly key: string };
/** Reads the manifest, to standard output. */
export declare function readManifest(platform: NodeJS.Platform, manifest: string): Step;
/** The add-in's id in what `readManifest` writes. @throws when there is none */
export declare function idOf(output: string): string;
/** Registers the add-in and starts Excel; nothing where there is no Excel. `manifest`: its whole path. */
export declare function startSteps(at: Machine & { readonly id: string; readonly manifest: string }): Step[];
/** Takes all of it back, the certificate last. */
export declare function stopSteps(at: Machine & { readonly id: string }): Step[];
/** A command as a person would type it. */
export declare function typed(step: Step): string;
/** Where the pane's web view on Windows takes a debugger. */
export declare const DEBUG_PORT: number;
