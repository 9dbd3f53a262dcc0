// BillAudit
