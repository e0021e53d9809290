using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Accidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccidentCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SignedUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Payload = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccidentCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccidentKeys",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Party = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccidentKeys", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_AccidentKeys_AccidentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AccidentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccidentPhotos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedBy = table.Column<int>(type: "int", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Picture = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Thumbnail = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccidentPhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccidentPhotos_AccidentCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AccidentCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Counters",
                columns: new[] { "Name", "Value" },
                values: new object[] { "accidents", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AccidentCases_Reference",
                table: "AccidentCases",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccidentCases_StartedUtc",
                table: "AccidentCases",
                column: "StartedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AccidentKeys_CaseId",
                table: "AccidentKeys",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AccidentPhotos_CaseId",
                table: "AccidentPhotos",
                column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccidentKeys");

            migrationBuilder.DropTable(
                name: "AccidentPhotos");

            migrationBuilder.DropTable(
                name: "AccidentCases");

            migrationBuilder.DeleteData(
                table: "Counters",
                keyColumn: "Name",
                keyValue: "accidents");
        }
    }
}
