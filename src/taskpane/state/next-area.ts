/** The way on when something is missing: a message that asks for it leads to the area that makes it. */
import { createContext } from 'react';
import type { MessageCode } from '../../texts/messages.vi';
import type { AreaId } from './area';

export const NEXT_AREA: Readonly<Partial<Record<MessageCode, AreaId>>> = {
  'needs.plan': 'plan',
  'needs.scores': 'score',
};

/** Opens an area; with `run` it also starts what the area is for. */
export type OpenArea = (area: AreaId, wish?: 'run') => void;

export const OpenAreaContext = createContext<OpenArea>(() => undefined);
