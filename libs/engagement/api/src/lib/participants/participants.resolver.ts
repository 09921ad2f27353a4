import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import {
  addParticipantsInput,
  recordAttendanceInput,
  removeParticipantInput,
  type AddParticipants,
  type RecordAttendance,
  type RemoveParticipant,
} from './participant.rules';
import { ParticipantsService } from './participants.service';

@Resolver()
export class ParticipantsResolver {
  constructor(private readonly participants: ParticipantsService) {}

  @Mutation('addParticipants')
  @Requires('meeting:log')
  add(@InTx() tx: Tx, @Input(addParticipantsInput) input: AddParticipants) {
    return this.participants.addTo(tx, input);
  }

  @Mutation('recordAttendance')
  @Requires('meeting:log')
  recordAttendance(@InTx() tx: Tx, @Input(recordAttendanceInput) input: RecordAttendance) {
    return this.participants.recordAttendance(tx, input);
  }

  @Mutation('removeParticipant')
  @Requires('meeting:log')
  remove(@InTx() tx: Tx, @Input(removeParticipantInput) input: RemoveParticipant) {
    return this.participants.remove(tx, input);
  }
}
