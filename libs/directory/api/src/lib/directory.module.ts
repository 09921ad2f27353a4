import { Module } from '@nestjs/common';
import { AffiliationsResolver } from './affiliations/affiliations.resolver';
import { AffiliationsService } from './affiliations/affiliations.service';
import { PostsRepository } from './affiliations/posts.repository';
import { ContactsResolver } from './contacts/contacts.resolver';
import { ContactsService } from './contacts/contacts.service';
import { OrganisationsResolver } from './organisations/organisations.resolver';
import { OrganisationsService } from './organisations/organisations.service';

/** People and bodies. */
@Module({
  providers: [
    OrganisationsService,
    OrganisationsResolver,
    ContactsService,
    ContactsResolver,
    AffiliationsService,
    AffiliationsResolver,
    PostsRepository,
  ],
  exports: [OrganisationsService, ContactsService, AffiliationsService, PostsRepository],
})
export class DirectoryModule {}
