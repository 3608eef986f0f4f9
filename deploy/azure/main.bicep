// The bot in Azure: Container Apps, PostgreSQL, Key Vault, a managed identity, and the registration
// of the bot with its Teams channel. deploy/azure/README.md tells the steps before and after.

@description('Where everything stands; the data stay there.')
param location string = resourceGroup().location

@description('Begins the name of each resource.')
@minLength(3)
@maxLength(12)
param name string = 'datalek'

@description('The image of the bot, as your registry has it.')
param image string

@description('The application (client) id of the registration in Entra.')
param appId string

@description('Object ids of the privacy officers, with commas between.')
param officers string

@description('The officers\' channel: its id, or the link that Teams copies.')
param officersChannel string = ''

@description('The name of the organisation, as people read it.')
param organisation string

@description('The name by which Teams reaches the bot; empty: the one that Azure gives.')
param publicHost string = ''

@description('The password of the database, made by whoever deploys; it is kept in Key Vault alone.')
@secure()
@minLength(24)
param databasePassword string

@description('Seals the cookies of the officers\' pages: 32 characters or more that nobody can guess.')
@secure()
@minLength(32)
param registerSecret string

@description('The keys of what people wrote: the whole file that `datalek keys new` writes.')
@secure()
@minLength(32)
param keys string

var unique = uniqueString(resourceGroup().id)
var databaseName = 'datalek'
var databaseUser = 'datalek'
var host = empty(publicHost) ? '${name}.${containers.properties.defaultDomain}' : publicHost

// The identity that reads the secret, and that the registration in Entra trusts: the bot itself
// has no secret at all.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${unique}'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
    }
    backup: {
      backupRetentionDays: 35
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
  }
}

resource tables 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: databaseName
}

// Only from within Azure; with a virtual network of your own, use a private endpoint instead.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: database
  name: 'azure'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-${unique}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgresql://${databaseUser}:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}/${databaseName}?sslmode=verify-full&sslrootcert=system'
  }
}

resource sealsCookies 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'register-secret'
  properties: {
    value: registerSecret
  }
}

resource sealsCases 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'keys'
  properties: {
    value: keys
  }
}

// Key Vault Secrets User
var readsSecrets = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, readsSecrets)
  scope: vault
  properties: {
    roleDefinitionId: readsSecrets
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource containers 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource bot 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    managedEnvironmentId: containers.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3978
        allowInsecure: false
      }
      secrets: [
        {
          name: 'database-url'
          keyVaultUrl: databaseUrl.properties.secretUri
          identity: identity.id
        }
        {
          name: 'register-secret'
          keyVaultUrl: sealsCookies.properties.secretUri
          identity: identity.id
        }
        {
          name: 'keys'
          keyVaultUrl: sealsCases.properties.secretUri
          identity: identity.id
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            {
              name: 'DATALEK_APP_ID'
              value: appId
            }
            {
              name: 'DATALEK_TENANT_ID'
              value: tenant().tenantId
            }
            {
              name: 'DATALEK_MANAGED_IDENTITY'
              value: identity.properties.clientId
            }
            {
              name: 'DATALEK_OFFICERS'
              value: officers
            }
            {
              name: 'DATALEK_OFFICERS_CHANNEL'
              value: officersChannel
            }
            {
              name: 'DATALEK_ORGANISATION'
              value: organisation
            }
            {
              name: 'DATALEK_PUBLIC_HOST'
              value: host
            }
            {
              name: 'DATALEK_PROXIES'
              value: '100.64.0.0/10'
            }
            {
              name: 'DATALEK_DATABASE_URL'
              secretRef: 'database-url'
            }
            {
              name: 'DATALEK_REGISTER_SECRET'
              secretRef: 'register-secret'
            }
            {
              name: 'DATALEK_KEYS_FILE'
              value: '/secrets/keys'
            }
          ]
          volumeMounts: [
            {
              volumeName: 'secrets'
              mountPath: '/secrets'
            }
          ]
          probes: [
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: 3978
              }
              periodSeconds: 10
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: 3978
              }
              periodSeconds: 5
            }
          ]
        }
      ]
      volumes: [
        {
          name: 'secrets'
          storageType: 'Secret'
          secrets: [
            {
              secretRef: 'keys'
              path: 'keys'
            }
          ]
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: 2
      }
    }
  }
  dependsOn: [
    mayRead
    tables
    fromAzure
  ]
}

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Datalek'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: registration
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

@description('The name for the app package: datalek manifest build --host.')
output publicHost string = host

@description('For the federated credential of the registration: its subject.')
output identityPrincipalId string = identity.properties.principalId
