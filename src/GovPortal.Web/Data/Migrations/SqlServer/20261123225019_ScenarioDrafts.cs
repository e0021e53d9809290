using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ScenarioDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ScenarioDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SecretHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenarioDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScenarioDrafts_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SharedResults",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SecretHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedResults_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ScenarioDrafts_EditionId",
                table: "ScenarioDrafts",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ScenarioDrafts_ExpiresUtc",
                table: "ScenarioDrafts",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ScenarioDrafts_SecretHash",
                table: "ScenarioDrafts",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedResults_EditionId",
                table: "SharedResults",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_SharedResults_ExpiresUtc",
                table: "SharedResults",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_SharedResults_SecretHash",
                table: "SharedResults",
                column: "SecretHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScenarioDrafts");

            migrationBuilder.DropTable(
                name: "SharedResults");
        }
    }
}
