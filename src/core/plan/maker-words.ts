/** Words that only the maker of a template says of itself: where another kind of body plans, they are marked. */
import { fold } from '../words/fold';
import type { Target } from './mapping';
import { MARK } from './marks';
import type { Place, PlanTemplate, Review, TemplateOwner } from './template';
import { mapBodies, mapTexts } from './visit';

/** How a maker speaks of its own heads, bodies and territory. */
const OWN_WORDS: Partial<Record<TemplateOwner, RegExp>> = {
  provinceOffice:
    /(?<!\p{L})(?:(?:Phó )?Chánh|Lãnh đạo|tại|thuộc) Văn phòng(?! (?:HĐND|UBND|Hội đồng|Ủy ban|Chính phủ|sở))/giu,
  commune:
    /(?<!\p{L})(?:(?:UBND|HĐND|Đảng ủy|trên địa bàn) (?:xã|phường|thị trấn|đặc khu)|các (?:thôn|tổ dân phố|khu phố|ấp))(?!\p{L})/giu,
};

/** Makers whose plans go to others: a report of theirs to themselves is another body's. */
const REPORTING: readonly Target['who'][] = ['department', 'provinceOffice'];

/** The template with a mark wherever it speaks as its maker does, or sends something to the body that plans. */
export function withMakerMarks(template: PlanTemplate, target: Target, unit: string): PlanTemplate {
  const reviews: Review[] = [];
  const words = template.who === target.who ? undefined : OWN_WORDS[template.who];
  const own = ownName(unit);
  const toItself = new RegExp(`(?:gui|bao cao)(?: ve)? ${own.replace(/[^a-z\d ]/g, '.')}(?![a-z])`);
  const note = (place: Place, text: string) => {
    reviews.push({ place, text: `${MARK} ${text}` });
  };
  mapTexts(template, (text, place) => {
    const said = [...new Set([...text.matchAll(words ?? /(?!)/gu)].map(([word]) => word))];
    if (said.length > 0) {
      note(place, `còn nêu ${said.map((word) => `“${word}”`).join(', ')} của cơ quan lập mẫu.`);
    }
    if (REPORTING.includes(target.who) && toItself.test(fold(text))) {
      note(place, 'câu này gửi cho chính đơn vị mình.');
    }
    return text;
  });
  mapBodies(template, (body, { place, duty }) => {
    const gets = duty === 'informed' || (duty === 'receives' && REPORTING.includes(target.who));
    if (gets && fold(body.replace(/ ?\(.*\)$/u, '')) === own) {
      note(place, `“${body}” là chính đơn vị mình.`);
    }
    return [body];
  });
  return reviews.length === 0
    ? template
    : { ...template, reviews: [...(template.reviews ?? []), ...reviews] };
}

/** A body as it speaks of itself, folded: `Sở Nội vụ tỉnh Cà Mau` is *Sở Nội vụ*, `UBND tỉnh Tây Ninh` is *UBND tỉnh*. */
const ownName = (unit: string): string =>
  fold(
    (unit.normalize('NFC').split(',')[0] ?? '')
      .replace(/( (?:tỉnh|thành phố)) \p{Lu}.*$/u, '$1')
      .replace(/^(Sở .+) (?:tỉnh|thành phố)$/u, '$1'),
  );
