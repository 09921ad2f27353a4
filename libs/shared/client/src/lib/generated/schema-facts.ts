export const possibleTypes: Record<string, string[]> = {
  "FollowUpSubject": [
    "Meeting",
    "Interaction",
    "Commitment",
    "Organisation",
    "Contact"
  ],
  "Node": [
    "User",
    "Team",
    "Session",
    "ApiToken",
    "Organisation",
    "Contact",
    "Affiliation",
    "Post",
    "Topic",
    "Meeting",
    "Participant",
    "Interaction",
    "Position",
    "Commitment",
    "FollowUp"
  ],
  "Party": [
    "Organisation",
    "Contact",
    "Post"
  ],
  "SearchResult": [
    "Organisation",
    "Contact",
    "Meeting",
    "Interaction",
    "Commitment",
    "Topic"
  ],
  "TimelineItem": [
    "Meeting",
    "Interaction",
    "Commitment",
    "Affiliation",
    "Position"
  ]
};

export const connections: Record<string, Record<string, string[]>> = {
  "Contact": {
    "meetings": [
      "filter"
    ],
    "interactions": [
      "filter"
    ],
    "commitments": [
      "filter"
    ],
    "timeline": [
      "kinds",
      "topicIds"
    ],
    "changes": []
  },
  "Meeting": {
    "parts": [],
    "participants": [
      "isFirstEncounter"
    ],
    "interactions": [],
    "commitments": [],
    "followUps": []
  },
  "Organisation": {
    "children": [],
    "affiliations": [
      "asOf",
      "includePast"
    ],
    "posts": [],
    "meetings": [
      "filter",
      "basis",
      "includeDescendants"
    ],
    "interactions": [
      "filter"
    ],
    "commitments": [
      "filter"
    ],
    "timeline": [
      "kinds",
      "topicIds",
      "basis",
      "includeDescendants"
    ],
    "changes": []
  },
  "Post": {
    "commitments": [
      "filter"
    ]
  },
  "Query": {
    "organisations": [
      "filter",
      "orderBy"
    ],
    "contacts": [
      "filter",
      "orderBy"
    ],
    "meetings": [
      "filter",
      "orderBy"
    ],
    "interactions": [
      "filter"
    ],
    "positionMatrix": [
      "topicIds",
      "asOf",
      "filter"
    ],
    "commitments": [
      "filter",
      "orderBy"
    ],
    "followUps": [
      "filter"
    ],
    "coverage": [
      "filter"
    ]
  },
  "Topic": {
    "timeline": [
      "kinds"
    ]
  }
};

export const valueTypes: readonly string[] = [
  "Acquaintance",
  "AffiliationConnection",
  "AffiliationEdge",
  "AffiliationPayload",
  "Audience",
  "Briefing",
  "BriefingLine",
  "BriefingSection",
  "CommitmentConnection",
  "CommitmentEdge",
  "CommitmentEvent",
  "CommitmentPayload",
  "ContactConnection",
  "ContactEdge",
  "ContactName",
  "ContactPayload",
  "CoverageConnection",
  "CoverageEdge",
  "CoverageRow",
  "CreateTokenPayload",
  "Encounters",
  "FollowUpConnection",
  "FollowUpEdge",
  "FollowUpPayload",
  "Identifier",
  "InteractionConnection",
  "InteractionEdge",
  "InteractionPayload",
  "InvitationPayload",
  "MatchedPart",
  "MeetingConnection",
  "MeetingEdge",
  "MeetingPayload",
  "OrganisationConnection",
  "OrganisationEdge",
  "OrganisationName",
  "OrganisationPayload",
  "PageInfo",
  "ParticipantConnection",
  "ParticipantEdge",
  "PositionPayload",
  "PostConnection",
  "PostEdge",
  "RelationshipSummary",
  "Representation",
  "RevokeTokenPayload",
  "SearchHit",
  "TeamPayload",
  "TimelineConnection",
  "TimelineEdge",
  "TopicPayload",
  "UserError",
  "UserPayload",
  "Vacancy"
];
