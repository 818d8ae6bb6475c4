package org.rapportcrm.app.imports.purchase;

import static org.rapportcrm.api.imports.ImportField.optional;
import static org.rapportcrm.api.imports.ImportField.required;

import java.util.List;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;

/** The fields that a file of purchases can bring. */
public final class PurchaseImport {

  private PurchaseImport() {}

  public static ImportKind kind() {
    return new ImportKind(
        "purchases",
        "imports.kind.purchases",
        "purchases.write",
        List.of(
            optional(
                "customer",
                "imports.field.customer",
                Type.TEXT,
                "Customer",
                "Customer ID",
                "Customer number",
                "Customer no",
                "CustomerID",
                "Client",
                "Contact ID",
                "User ID",
                "Member",
                "رقم العميل",
                "العميل",
                "شماره مشتری",
                "کد مشتری",
                "مشتری"),
            optional(
                "email",
                "contacts.field.email",
                Type.EMAIL,
                "Email",
                "E-mail",
                "Email Address",
                "Customer Email",
                "Billing Email",
                "البريد الإلكتروني",
                "ایمیل"),
            required(
                "at",
                "imports.field.at",
                Type.TIME,
                "Date",
                "Time",
                "Order Date",
                "Purchase Date",
                "Created at",
                "Paid at",
                "Invoice Date",
                "Timestamp",
                "التاريخ",
                "تاريخ الشراء",
                "تاریخ",
                "تاریخ خرید"),
            required(
                "amount",
                "imports.field.amount",
                Type.MONEY,
                "Amount",
                "Total",
                "Price",
                "Spend",
                "Value",
                "Order Total",
                "Sum",
                "Grand Total",
                "Revenue",
                "Sales",
                "المبلغ",
                "الإجمالي",
                "السعر",
                "مبلغ",
                "جمع",
                "قیمت"),
            optional("currency", "imports.field.currency", Type.TEXT, "Currency", "العملة", "ارز"),
            optional(
                "externalId",
                "imports.field.purchaseId",
                Type.TEXT,
                "Order ID",
                "Order",
                "Order Number",
                "Invoice",
                "Invoice Number",
                "Purchase ID",
                "Transaction ID",
                "Reference",
                "رقم الطلب",
                "رقم الفاتورة",
                "شماره سفارش",
                "شماره فاکتور"),
            optional(
                "description",
                "imports.field.description",
                Type.TEXT,
                "Description",
                "Product",
                "Item",
                "Items",
                "Note",
                "الوصف",
                "المنتج",
                "شرح",
                "محصول",
                "کالا"),
            optional(
                "refunded",
                "imports.field.refunded",
                Type.YES_NO,
                "Refunded",
                "Returned",
                "مسترد",
                "مرجوع"),
            optional(
                "firstName",
                "contacts.field.firstName",
                Type.TEXT,
                "First Name",
                "الاسم الأول",
                "نام"),
            optional(
                "lastName",
                "contacts.field.lastName",
                Type.TEXT,
                "Last Name",
                "اسم العائلة",
                "نام خانوادگی")),
        List.of("customer", "email", "at", "amount", "amount.currency", "currency"),
        PurchasesWriter.class);
  }
}
