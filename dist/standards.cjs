(function (module, require, __dirname) {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/catalog/standards.gen.ts
var standards_gen_exports = {};
__export(standards_gen_exports, {
  standards: () => standards
});
module.exports = __toCommonJS(standards_gen_exports);
var standards = [
  {
    "id": "cis-v8",
    "title": "CIS Controls v8",
    "source": "https://www.cisecurity.org/controls/v8",
    "only": null,
    "controls": [
      {
        "id": "4.8",
        "title": "Services that nobody needs are uninstalled or disabled",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "services other than what proves an identity"
      },
      {
        "id": "5.1",
        "title": "Accounts are inventoried",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "listed"
        ],
        "beyond": "people's accounts, and accounts made by hand"
      },
      {
        "id": "5.3",
        "title": "Dormant accounts are disabled",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "ended"
        ],
        "beyond": "which accounts are in use"
      },
      {
        "id": "5.4",
        "title": "Administrator privileges are kept to accounts of their own",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "people's accounts"
      },
      {
        "id": "5.5",
        "title": "Service accounts are inventoried, with owner, review date and purpose",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "owned",
          "ended",
          "explained"
        ],
        "beyond": "accounts made by hand"
      },
      {
        "id": "5.6",
        "title": "Accounts are managed centrally",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "whether a directory does"
      },
      {
        "id": "6.1",
        "title": "There is a process to grant access",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "the process; that grants are reviewed as code is part of it"
      },
      {
        "id": "6.2",
        "title": "There is a process to revoke access",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "ended"
        ],
        "beyond": "the process"
      },
      {
        "id": "6.8",
        "title": "Access is defined by role and kept to what the role needs",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "the reviews of it"
      },
      {
        "id": "16.5",
        "title": "Third-party components are current and trusted",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "components that receive no credential"
      },
      {
        "id": "16.10",
        "title": "Software is designed securely, by least privilege and mediation of every access",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "what applications do themselves"
      }
    ]
  },
  {
    "id": "iso-27001",
    "title": "ISO/IEC 27001:2022, Annex A",
    "source": "https://www.iso.org/standard/27001",
    "only": null,
    "controls": [
      {
        "id": "5.15",
        "title": "Access control",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "physical access and people"
      },
      {
        "id": "5.16",
        "title": "Identity management",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "listed",
          "owned",
          "ended"
        ],
        "beyond": "people, and identities made by hand"
      },
      {
        "id": "5.17",
        "title": "Authentication information",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "bounded",
          "keyless"
        ],
        "beyond": "how secrets are handed over"
      },
      {
        "id": "5.18",
        "title": "Access rights",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "the reviews themselves"
      },
      {
        "id": "8.2",
        "title": "Privileged access rights",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "which of them are used"
      },
      {
        "id": "8.31",
        "title": "Separation of development, test and production",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "environments that nothing in the tree names"
      }
    ]
  },
  {
    "id": "nist-ai-rmf",
    "title": "NIST AI Risk Management Framework 1.0",
    "source": "https://nvlpubs.nist.gov/nistpubs/ai/NIST.AI.100-1.pdf",
    "only": "ai",
    "controls": [
      {
        "id": "GOVERN 1.6",
        "title": "AI systems are inventoried",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "listed"
        ],
        "beyond": "AI systems that have no identity in the tree"
      },
      {
        "id": "GOVERN 2.1",
        "title": "Roles and lines of responsibility are documented",
        "aliases": [],
        "page": null,
        "themes": [
          "owner"
        ],
        "rules": [],
        "measures": [
          "owned"
        ],
        "beyond": "whether the owners know and act"
      },
      {
        "id": "GOVERN 6.1",
        "title": "Risks of third parties are addressed",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [
          "cross-account-trust",
          "unpinned-credential-holder"
        ],
        "measures": [],
        "beyond": "rights in data, models and code of third parties"
      },
      {
        "id": "MAP 4.1",
        "title": "Risks of third-party software and data are mapped",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [
          "cross-account-trust",
          "unpinned-credential-holder"
        ],
        "measures": [],
        "beyond": "legal risks"
      },
      {
        "id": "MEASURE 2.7",
        "title": "Security and resilience are evaluated and documented",
        "aliases": [],
        "page": null,
        "themes": [
          "scope",
          "trust",
          "exposure",
          "isolation"
        ],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "the security of models and of what they are fed"
      },
      {
        "id": "MEASURE 3.1",
        "title": "Risks are identified and tracked over time",
        "aliases": [],
        "page": null,
        "themes": [
          "expiry"
        ],
        "rules": [],
        "measures": [
          "ended"
        ],
        "beyond": "risks that are not of access"
      },
      {
        "id": "MANAGE 2.4",
        "title": "Systems that act otherwise than intended can be superseded, disengaged or deactivated",
        "aliases": [],
        "page": null,
        "themes": [
          "lifecycle"
        ],
        "rules": [],
        "measures": [],
        "beyond": "whether switching off was tried"
      },
      {
        "id": "MANAGE 4.1",
        "title": "Deployed systems are monitored",
        "aliases": [],
        "page": null,
        "themes": [
          "monitoring"
        ],
        "rules": [],
        "measures": [],
        "beyond": "what happens at run time"
      }
    ]
  },
  {
    "id": "nist-csf",
    "title": "NIST Cybersecurity Framework 2.0",
    "source": "https://nvlpubs.nist.gov/nistpubs/CSWP/NIST.CSWP.29.pdf",
    "only": null,
    "controls": [
      {
        "id": "GV.RR-02",
        "title": "Roles, responsibilities and authorities are set, known and enforced",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "owned"
        ],
        "beyond": "whether the owners know and act"
      },
      {
        "id": "GV.SC-07",
        "title": "Risks of suppliers are understood, recorded and watched",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "the suppliers themselves"
      },
      {
        "id": "ID.AM-04",
        "title": "Services of suppliers are inventoried",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "suppliers that no identity in the tree serves"
      },
      {
        "id": "ID.AM-08",
        "title": "Systems, software, services and data are managed throughout their lives",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "ended"
        ],
        "beyond": "what exists outside the tree"
      },
      {
        "id": "PR.AA-01",
        "title": "Identities and credentials of users, services and hardware are managed",
        "aliases": [
          "PR.AC-1"
        ],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "owned",
          "ended",
          "bounded"
        ],
        "beyond": "people, and identities made by hand"
      },
      {
        "id": "PR.AA-03",
        "title": "Users, services and hardware are authenticated",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "keyless"
        ],
        "beyond": "how applications authenticate each other"
      },
      {
        "id": "PR.AA-04",
        "title": "Assertions of identity are protected, conveyed and verified",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "what the issuers of tokens do"
      },
      {
        "id": "PR.AA-05",
        "title": "Permissions are defined, managed, enforced and reviewed, by least privilege and separation of duties",
        "aliases": [
          "PR.AC-4"
        ],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "which permissions are used, and the reviews themselves"
      },
      {
        "id": "PR.DS-01",
        "title": "Data at rest is protected",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "data other than credentials"
      },
      {
        "id": "PR.PS-04",
        "title": "Logs are made and available for monitoring",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "whether anybody reads them"
      },
      {
        "id": "DE.CM-03",
        "title": "What people do and use is monitored",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "what happens at run time"
      },
      {
        "id": "DE.CM-09",
        "title": "Hardware, software, run-time environments and their data are monitored",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "what happens at run time"
      }
    ]
  },
  {
    "id": "owasp-nhi",
    "title": "OWASP Non-Human Identities Top 10 (2025)",
    "source": "https://owasp.org/www-project-non-human-identities-top-10/2025/",
    "only": null,
    "controls": [
      {
        "id": "NHI1",
        "title": "Improper offboarding",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/",
        "themes": [],
        "rules": [],
        "measures": [
          "owned",
          "ended"
        ],
        "beyond": "whether an identity that is no longer needed was in fact switched off"
      },
      {
        "id": "NHI2",
        "title": "Secret leakage",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/2-secret-leakage/",
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "secrets in texts of other kinds, in logs, images and history; a secret scanner reads those"
      },
      {
        "id": "NHI3",
        "title": "Vulnerable third-party identities",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/3-vulnerable-third-party-nhi/",
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "how third parties guard what they were given"
      },
      {
        "id": "NHI4",
        "title": "Insecure authentication",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/4-insecure-authentication/",
        "themes": [],
        "rules": [],
        "measures": [
          "keyless"
        ],
        "beyond": "protocols that applications speak among themselves"
      },
      {
        "id": "NHI5",
        "title": "Overprivileged identities",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
        "themes": [],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "which of the privileges are used"
      },
      {
        "id": "NHI6",
        "title": "Insecure cloud deployment configurations",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/6-insecure-cloud-deployment-configurations/",
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "pipelines that are not in the tree"
      },
      {
        "id": "NHI7",
        "title": "Long-lived secrets",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/7-long-lived-secrets/",
        "themes": [],
        "rules": [],
        "measures": [
          "bounded"
        ],
        "beyond": "whether a rotation that is declared also ran"
      },
      {
        "id": "NHI8",
        "title": "Environment isolation",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/8-environment-isolation/",
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "environments that nothing in the tree names"
      },
      {
        "id": "NHI9",
        "title": "Reuse of identities",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/9-nhi-reuse/",
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "uses outside the tree"
      },
      {
        "id": "NHI10",
        "title": "Human use of machine identities",
        "aliases": [],
        "page": "https://owasp.org/www-project-non-human-identities-top-10/2025/10-human-use-of-nhi/",
        "themes": [],
        "rules": [],
        "measures": [],
        "beyond": "who in fact signed in as one"
      }
    ]
  },
  {
    "id": "soc2",
    "title": "SOC 2 (Trust Services Criteria 2017, with the points of focus of 2022)",
    "source": "https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022",
    "only": null,
    "controls": [
      {
        "id": "CC6.1",
        "title": "Logical access to protected assets is restricted",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "keyless",
          "bounded"
        ],
        "beyond": "networks, encryption, people's access"
      },
      {
        "id": "CC6.2",
        "title": "Users are registered and authorised before they get credentials, and lose them when they no longer may",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "owned",
          "ended"
        ],
        "beyond": "the authorisations themselves"
      },
      {
        "id": "CC6.3",
        "title": "Access is given, changed and removed by role, by least privilege and separation of duties",
        "aliases": [],
        "page": null,
        "themes": [],
        "rules": [],
        "measures": [
          "modest"
        ],
        "beyond": "the reviews themselves"
      }
    ]
  }
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  standards
});
})
