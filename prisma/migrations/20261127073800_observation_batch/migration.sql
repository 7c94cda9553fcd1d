-- CreateIndex
CREATE INDEX "observation_batch_id_idx" ON "observation" USING BRIN ("batch_id");
