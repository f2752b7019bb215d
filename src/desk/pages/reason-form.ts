import { Transform } from 'class-transformer';
import { Length } from 'class-validator';

/** A reason alone, as every act of the desk needs one. */
export class ReasonForm {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
  )
  @Length(10, 500)
  reason: string;
}
