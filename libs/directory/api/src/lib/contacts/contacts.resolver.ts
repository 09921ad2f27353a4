import { Mutation, Resolver } from '@nestjs/graphql';
import type { Tx } from '@rapport/shared-database';
import { Input, InTx, Requires } from '@rapport/shared-graphql';
import { createContactInput, updateContactInput, type CreateContact, type UpdateContact } from './contact.rules';
import { ContactsService } from './contacts.service';

@Resolver()
export class ContactsResolver {
  constructor(private readonly contacts: ContactsService) {}

  @Mutation('createContact')
  @Requires('contact:write')
  create(@InTx() tx: Tx, @Input(createContactInput) input: CreateContact) {
    return this.contacts.create(tx, input);
  }

  @Mutation('updateContact')
  @Requires('contact:write')
  update(@InTx() tx: Tx, @Input(updateContactInput) input: UpdateContact) {
    return this.contacts.update(tx, input);
  }
}
