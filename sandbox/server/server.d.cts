/** A running server. */
export interface Server {
  /** Such as `http://localhost:3000`, without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free one; otherwise the next free one of twenty from this on. */
  readonly port: number;
  /** With it the server speaks https. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** Whether the pane's pages get Office.js from the npm package (default) or as they were built. */
  readonly localOfficeJs?: boolean;
  /** The folder served; dist/ when left out. */
  readonly dist?: string;
}

export declare function serve(options: ServeOptions): Promise<Server>;
