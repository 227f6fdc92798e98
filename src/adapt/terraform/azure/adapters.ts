// Which adapter reads which resource type of the azurerm provider.

import type { Adapter, Adapters } from "../adapter.ts";
import { inlineAccessPolicies, roleAssignment, vaultAccessPolicy } from "./assignment.ts";
import { lighthouseDefinition } from "./lighthouse.ts";
import { machine } from "./machine.ts";
import { both, systemAssigned } from "./system-identity.ts";
import { federatedCredential, roleDefinition, userAssignedIdentity } from "./identity.ts";

const own: Adapters = {
  azurerm_user_assigned_identity: userAssignedIdentity,
  azurerm_federated_identity_credential: federatedCredential,
  azurerm_role_assignment: roleAssignment,
  azurerm_pim_active_role_assignment: roleAssignment,
  azurerm_pim_eligible_role_assignment: roleAssignment,
  azurerm_marketplace_role_assignment: roleAssignment,
  azurerm_cosmosdb_sql_role_assignment: roleAssignment,
  azurerm_key_vault_managed_hardware_security_module_role_assignment: roleAssignment,
  azurerm_lighthouse_definition: lighthouseDefinition,
  azurerm_role_definition: roleDefinition,
  azurerm_key_vault_access_policy: vaultAccessPolicy,
  azurerm_key_vault: inlineAccessPolicies,
  azurerm_virtual_machine: both(systemAssigned, machine),
  azurerm_linux_virtual_machine: both(systemAssigned, machine),
  azurerm_windows_virtual_machine: both(systemAssigned, machine),
  azurerm_linux_virtual_machine_scale_set: both(systemAssigned, machine),
  azurerm_windows_virtual_machine_scale_set: both(systemAssigned, machine),
  azurerm_orchestrated_virtual_machine_scale_set: both(systemAssigned, machine),
  azurerm_linux_web_app: systemAssigned,
  azurerm_linux_web_app_slot: systemAssigned,
  azurerm_windows_web_app: systemAssigned,
  azurerm_windows_web_app_slot: systemAssigned,
  azurerm_linux_function_app: systemAssigned,
  azurerm_linux_function_app_slot: systemAssigned,
  azurerm_windows_function_app: systemAssigned,
  azurerm_windows_function_app_slot: systemAssigned,
  azurerm_function_app_flex_consumption: systemAssigned,
  azurerm_app_service: systemAssigned,
  azurerm_function_app: systemAssigned,
  azurerm_logic_app_standard: systemAssigned,
  azurerm_logic_app_workflow: systemAssigned,
  azurerm_automation_account: systemAssigned,
  azurerm_container_app: systemAssigned,
  azurerm_container_app_job: systemAssigned,
  azurerm_container_group: systemAssigned,
  azurerm_data_factory: systemAssigned,
  azurerm_mssql_server: systemAssigned,
  azurerm_mssql_managed_instance: systemAssigned,
  azurerm_synapse_workspace: systemAssigned,
  azurerm_stream_analytics_job: systemAssigned,
  azurerm_search_service: systemAssigned,
  azurerm_kusto_cluster: systemAssigned,
  azurerm_purview_account: systemAssigned,
  azurerm_data_protection_backup_vault: systemAssigned,
  azurerm_recovery_services_vault: systemAssigned,
  azurerm_eventgrid_topic: systemAssigned,
  azurerm_eventgrid_system_topic: systemAssigned,
  azurerm_eventgrid_domain: systemAssigned,
  azurerm_batch_account: systemAssigned,
  azurerm_databricks_access_connector: systemAssigned,
  azurerm_api_management: systemAssigned,
  azurerm_kubernetes_cluster: systemAssigned,
  azurerm_cognitive_account: systemAssigned,
  azurerm_ai_services: systemAssigned,
  azurerm_ai_foundry: systemAssigned,
  azurerm_ai_foundry_project: systemAssigned,
  azurerm_machine_learning_workspace: systemAssigned,
};

export function azureAdapter(type: string): Adapter | null {
  return Object.hasOwn(own, type) ? (own[type] ?? null) : null;
}
